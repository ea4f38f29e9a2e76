namespace PkKemendagriBkn.Portal.Components.Forms;

/// <summary>How many forms the page of one window shows. While there is one, nothing is read anew behind the person's back: what was typed stays.</summary>
public sealed class OpenForms
{
    private int count;

    public bool Any => count > 0;

    public void Add() => count++;

    public void Remove() => count--;
}
