using System.Buffers;
using System.Text;
using System.Text.Json;
using PkKemendagriBkn.Core;

namespace PkKemendagriBkn.Portal.Cli;

/// <summary>
/// <c>evaluate</c>: answers JSON lines <c>{"asOf", "facts"}</c> with one evaluation a line, each as soon as it is read.
/// </summary>
public static class EvaluateVerb
{
    /// <summary>A malformed line is told on <paramref name="error"/> by its number and reason; the others are still answered.</summary>
    /// <returns>0, or 2 when a line was malformed.</returns>
    public static int Run(TextReader input, TextWriter output, TextWriter error)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using var json = new Utf8JsonWriter(buffer);
        int exitCode = 0, number = 0;
        while (input.ReadLine() is { } read)
        {
            number++;
            // A byte order mark is no part of the first line, nor is white space of any.
            string line = (number == 1 ? read.TrimStart('\uFEFF') : read).Trim();
            if (line.Length == 0)
                continue;
            try
            {
                var (asOf, facts) = FactsJson.ReadLine(line);
                ConclusionsJson.Write(json, DeadlineEngine.Evaluate(facts, asOf));
                json.Flush();
                output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
                output.Write('\n');
                output.Flush(); // whoever asks line by line waits for the answer
            }
            catch (MalformedInputException fault)
            {
                error.Write($"line {number}: {fault.Message}\n");
                error.Flush();
                exitCode = 2;
            }

            buffer.ResetWrittenCount();
            json.Reset(buffer);
        }

        return exitCode;
    }
}
