// The room Facts would hide the record of this name.
global using AgreementFacts = PkKemendagriBkn.Core.Deadlines.Facts;
