namespace PkKemendagriBkn.Core.Agreements.Pks;

internal static partial class PksText
{
    internal static Article Article11 { get; } = new(11, "KEADAAN KAHAR",
    [
        Clause.OfText("11(1)", """
            Keadaan kahar adalah suatu keadaan di luar kekuasaan dan kemampuan PARA PIHAK yang secara nyata
            menghambat dilaksanakannya pekerjaan PARA PIHAK sesuai dengan Perjanjian Kerja Sama ini antara lain
            bencana alam, banjir, kebakaran, pemogokan umum, keadaan perang, wabah, kerusakan, keputusan pemerintah
            atau instansi yang berwenang yang menghalangi secara langsung atau tidak langsung untuk terlaksananya
            Perjanjian Kerja Sama ini.
            """),
        Clause.OfText("11(2)", """
            Keadaan kahar harus diberitahukan oleh PIHAK yang mengalaminya kepada PIHAK lainnya secara tertulis
            dalam waktu paling lambat 14 (empat belas) hari kalender setelah terjadinya keadaan kahar dengan
            melampirkan pernyataan tertulis dari pejabat pemerintah yang berwenang untuk dipertimbangkan PIHAK
            lainnya.
            """),
        Clause.OfText("11(3)", """
            PIHAK yang mengalami keadaan kahar dibebaskan untuk sementara waktu dari pemenuhan kewajiban menurut
            Perjanjian Kerja Sama ini baik sebagian maupun keseluruhan. Setelah keadaan kahar tersebut berakhir,
            PIHAK yang mengalami keadaan kahar harus melaksanakan kembali kewajibannya sesuai Perjanjian Kerja Sama
            ini.
            """),
    ]);
}
