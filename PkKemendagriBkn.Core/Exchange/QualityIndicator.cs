using static PkKemendagriBkn.Core.Exchange.QualityDimension;

namespace PkKemendagriBkn.Core.Exchange;

/// <summary>The four dimensions by which BKN measures the quality of ASN data.</summary>
public enum QualityDimension { Completeness, Timeliness, Accuracy, Consistency }

/// <summary>One check of BKN's data-quality index: its code, what it measures and the fault that it finds (Indonesian).</summary>
public sealed record QualityIndicator(string Code, QualityDimension Dimension, string Fault)
{
    public static IReadOnlyList<QualityIndicator> All { get; } =
    [
        new("COM_1", Completeness, "SKP kosong"),
        new("COM_2", Completeness, "Jabatan kosong"),
        new("COM_3", Completeness, "Pendidikan kosong"),
        new("COM_4", Completeness, "TMT PNS kosong"),
        new("COM_5", Completeness, "Gelar kosong"),
        new("COM_6", Completeness, "Surel kosong"),
        new("COM_7", Completeness, "Nomor telepon seluler kosong"),
        new("TIM_1", Timeliness, "Unit organisasi tidak aktif"),
        new("TIM_2", Timeliness, "Calon pejabat fungsional belum diangkat lebih dari 2 tahun"),
        new("TIM_3", Timeliness, "CPNS lebih dari 1 tahun"),
        new("TIM_4", Timeliness, "Jabatan struktural ganda"),
        new("TIM_5", Timeliness, "Melewati batas usia pensiun tetapi masih aktif"),
        new("TIM_6", Timeliness, "Melewati masa cuti di luar tanggungan negara"),
        new("ACC_1", Accuracy, "TMT CPNS sesudah TMT PNS"),
        new("ACC_2", Accuracy, "Status diperbantukan atau dipekerjakan tidak sesuai"),
        new("ACC_3", Accuracy, "Masa jabatan struktural kurang dari 2 tahun"),
        new("ACC_4", Accuracy, "Kedudukan hukum PPPK keliru"),
        new("ACC_5", Accuracy, "NIK tidak valid"),
        new("ACC_6", Accuracy, "Pendidikan tidak sesuai dengan eselon"),
        new("ACC_7", Accuracy, "Tahun pengangkatan PPPK keliru"),
        new("ACC_8", Accuracy, "Pendidikan pejabat fungsional di bawah persyaratan"),
        new("ACC_9", Accuracy, "Jabatan pelaksana bernama jabatan fungsional"),
        new("ACC_10", Accuracy, "Pangkat pejabat pimpinan tinggi di bawah persyaratan"),
        new("CON_1", Consistency, "TMT CPNS tidak sesuai dengan NIP"),
        new("CON_2", Consistency, "Tanggal lahir tidak sesuai dengan NIP"),
        new("CON_3", Consistency, "Jenis kelamin tidak sesuai dengan NIP"),
        new("CON_4", Consistency, "Tahun PPPK tidak sesuai dengan NIP"),
    ];

    /// <summary>The indicator with the code; null when there is none.</summary>
    public static QualityIndicator? Find(string? code) => All.FirstOrDefault(i => i.Code == code);
}
