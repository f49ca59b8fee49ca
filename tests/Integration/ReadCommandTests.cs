namespace Styrkedja.Integration;

public sealed class ReadCommandTests
{
    [Fact]
    public void Placeholder() => Assert.True(File.Exists(typeof(ReadCommandTests).Assembly.Location));
}
