global using Xunit;
global using AgreementFacts = PkKemendagriBkn.Core.Deadlines.Facts;
