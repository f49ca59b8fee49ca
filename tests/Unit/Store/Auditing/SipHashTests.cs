using System.Buffers.Binary;
using Styrkedja.Store.Auditing;

namespace Styrkedja.Unit.Store.Auditing;

public sealed class SipHashTests
{
    // The published vectors, key and message 00, 01, 02 …; the longer ones by OpenSSL.
    [Theory]
    [InlineData(0, "a3817f04ba25a8e66df67214c7550293")]
    [InlineData(1, "da87c1d86b99af44347659119b22fc45")]
    [InlineData(8, "3b62a9ba6258f5610f83e264f31497b4")]
    [InlineData(63, "5150d1772f50834a503e069a973fbd7c")]
    [InlineData(200, "7c5853f4ed12ff9d836a79bc4047022d")]
    public void It_is_that_of_others(int length, string expected)
    {
        byte[] bytes = [.. Enumerable.Range(0, length).Select(i => (byte)i)];
        var hash = new SipHash(0x0706050403020100, 0x0f0e0d0c0b0a0908).Of(bytes);
        var written = new byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(written, hash);
        Assert.Equal(expected, Convert.ToHexStringLower(written));
    }
}
