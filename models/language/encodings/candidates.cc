#include "models/language/encodings/candidates.hpp"

namespace synoptic::language {
namespace {

// How common they are in files of today: what Windows wrote, what the web and mails had, what DOS
// and the Macintosh had before 2000.
constexpr double kCommon = 0;
constexpr double kRare = 0.5;
constexpr double kOld = 1.5;
constexpr double kSeldom = 2;

constexpr Candidate kCandidates[] = {
    {"windows-1252", kCommon}, {"windows-1251", kCommon}, {"windows-1250", kCommon},
    {"windows-1254", kCommon}, {"windows-1253", kCommon}, {"windows-1255", kCommon},
    {"windows-1256", kCommon}, {"windows-1257", kCommon}, {"windows-1258", kRare},
    {"windows-874", kCommon},  {"GB18030", kCommon},      {"Big5-HKSCS", kCommon},
    {"Shift_JIS", kCommon},    {"EUC-JP", kCommon},       {"EUC-KR", kCommon},
    {"KOI8-R", kCommon},       {"KOI8-U", kCommon},       {"ISO-8859-15", kRare},
    {"ISO-8859-2", kRare},     {"ISO-8859-5", kRare},     {"ISO-8859-6", kRare},
    {"ISO-8859-7", kRare},     {"ISO-8859-8", kRare},     {"ISO-8859-13", kRare},
    {"ISO-8859-4", kSeldom},   {"ISO-8859-3", kSeldom},   {"ISO-8859-10", kSeldom},
    {"ISO-8859-14", kSeldom},  {"EUC-TW", kSeldom},       {"macintosh", kOld},
    {"x-mac-cyrillic", kOld},  {"x-mac-ce", kOld},        {"x-mac-greek", kOld},
    {"x-mac-turkish", kOld},   {"IBM866", kOld},          {"IBM850", kOld},
    {"IBM852", kOld},          {"IBM437", kOld},          {"IBM855", kOld},
    {"IBM857", kOld},          {"IBM737", kOld},          {"IBM862", kOld},
    {"IBM775", kOld},
};

}  // namespace

std::span<const Candidate> Candidates() { return kCandidates; }

}  // namespace synoptic::language
