namespace Styrkedja.Web.Security.SingleSignOn;

/// <summary>What the person is told who is not let in.</summary>
internal enum SignOnRefusal
{
    /// <summary>Something was wrong; what, stands in the log of the program alone.</summary>
    Failed,

    /// <summary>The groups make them nothing here.</summary>
    NoRole,

    /// <summary>They are known, but their account is closed or cannot be used so.</summary>
    NotSo,

    /// <summary>The provider does not answer.</summary>
    Silent,

    /// <summary>The provider left the groups out, or says them in a way that cannot be read: nothing is changed.</summary>
    GroupsUnread,

    /// <summary>A second factor is demanded, and the provider does not say that it asked for one.</summary>
    NoSecondFactor,
}

/// <summary>Somebody is not let in by single sign-on.</summary>
/// <param name="reason">Why, in English, for the log: nothing that names a person, nothing that a stranger wrote.</param>
/// <param name="refusal">What the person is told.</param>
/// <param name="inner">What caused it.</param>
internal sealed class SignOnRefusedException(
    string reason,
    SignOnRefusal refusal = SignOnRefusal.Failed,
    Exception? inner = null
) : Exception(reason, inner)
{
    /// <summary>What the person is told.</summary>
    public SignOnRefusal Refusal => refusal;
}
