using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Settings;

namespace Styrkedja.Store.Changing;

/// <summary>
/// The smallest thing that has the rules of a change. Until the change is done nobody else changes it; what has other rules
/// is changed meanwhile. A change that needs several holds them in the order in which they stand here, so that two changes
/// never wait for each other.
/// </summary>
public sealed record Held
{
    private readonly string _key;

    private Held(string key) => _key = key;

    /// <summary>The names of all municipalities.</summary>
    public static Held Municipalities { get; } = new("municipalities");

    /// <summary>Who works in a municipality and what they are: somebody must be left who keeps it.</summary>
    public static Held People { get; } = new("people");

    /// <summary>What one person follows: so and so much at most.</summary>
    public static Held Followed(Guid person) => new($"followed {person}");

    /// <summary>One setting: of each day it has one value.</summary>
    public static Held Setting(Setting setting) => new($"setting {setting}");

    /// <summary>The file with a hash: it is received once.</summary>
    public static Held File(string sha256) => new($"file {sha256}");

    /// <summary>One document: it is decided on once.</summary>
    public static Held Document(Guid document) => new($"document {document}");

    /// <summary>The words that a municipality has taught: the same words mean one thing.</summary>
    public static Held TaughtWords { get; } = new("taught words");

    /// <summary>The organisation: it must be one at every day.</summary>
    public static Held Organisation { get; } = new("organisation");

    /// <summary>How one unit is reached.</summary>
    public static Held Unit(Guid unit) => new($"unit {unit}");

    /// <summary>A year of a board.</summary>
    public static Held Year(Guid board, int year) => new($"year {board} {year}");

    /// <summary>What a plan says of one item.</summary>
    public static Held PlanItem(Guid item) => new($"plan item {item}");

    /// <summary>A plan: its versions, and the order of what it says. Held beside others by whoever changes one item.</summary>
    public static Held Plan(Guid plan) => new($"plan {plan}");

    /// <summary>What the documents of a board say of a year in a kind of document: one of them holds.</summary>
    public static Held Place(Guid board, DocumentKind kind, int year) => new($"place {board} {kind} {year}");

    /// <summary>The names of indicators: two spellings of one name are one.</summary>
    public static Held Indicators { get; } = new("indicators");

    /// <summary>What one indicator means.</summary>
    public static Held Definition(Guid indicator) => new($"definition {indicator}");

    /// <summary>The values of one indicator: of each there is one that holds.</summary>
    public static Held Values(Guid indicator) => new($"values {indicator}");

    /// <summary>A number that two things share by a chance that is none: then one waits for the other without need.</summary>
    internal long Key(Guid municipality) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{municipality} {_key}")));
}
