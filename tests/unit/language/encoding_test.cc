// Encodings by their names, and text that was decoded wrongly. How well encodings are found is
// tested in tests/encodings, with files that Python writes.

#include "synoptic/internal/encoding.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "models/language/encodings/candidates.hpp"

namespace synoptic::language {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;

TEST(KnownEncoding, HasOneNameForEach) {
  for (const std::string_view name : {"windows-1251", "CP1251", "cp-1251", "Windows 1251"}) {
    EXPECT_EQ(KnownEncoding(name), "windows-1251") << name;
  }
  for (const std::string_view name : {"latin1", "ISO-8859-1", "ISO_8859-1", "us-ascii"}) {
    EXPECT_EQ(KnownEncoding(name), "windows-1252") << name;
  }
  for (const std::string_view name : {"gb2312", "GBK", "gb18030"}) {
    EXPECT_EQ(KnownEncoding(name), "GB18030") << name;
  }
  EXPECT_EQ(KnownEncoding("sjis"), "Shift_JIS");
  EXPECT_EQ(KnownEncoding("cp866"), "IBM866");
  EXPECT_EQ(KnownEncoding("koi8-r"), "KOI8-R");
  EXPECT_EQ(KnownEncoding("big5"), "Big5-HKSCS");
  EXPECT_EQ(KnownEncoding("utf8"), "UTF-8");
  for (const std::string_view name : {"", "klingon", "windows-9999", "-", "\xFF"}) {
    EXPECT_EQ(KnownEncoding(name), "") << name;
  }
}

TEST(KnownEncoding, KnowsAllThatAreTried) {
  for (const Candidate& candidate : Candidates()) {
    EXPECT_EQ(KnownEncoding(candidate.name), candidate.name);
    EXPECT_EQ(Decode("abc", std::string(candidate.name)), "abc") << candidate.name;
  }
}

TEST(NearEncodings, AreWhatWasMeant) {
  EXPECT_THAT(NearEncodings("koi9-r"), Contains("KOI8-R"));
  EXPECT_THAT(NearEncodings("window-1251"), Contains("windows-1251"));
  EXPECT_THAT(NearEncodings("shift-jus"), Contains("Shift_JIS"));
  EXPECT_THAT(NearEncodings("quite something else"), IsEmpty());
}

TEST(FindUndecodable, IsTheFirstByteOfWhatIsNoCharacter) {
  EXPECT_EQ(FindUndecodable("abc", "EUC-JP"), std::nullopt);
  EXPECT_EQ(FindUndecodable("a\xA4\xA2 \xFF", "EUC-JP"), 4);
  EXPECT_EQ(FindUndecodable("\xA4", "EUC-JP"), 0);
}

TEST(OffsetsInBytes, AreThoseOfTheDecodedText) {
  const std::string_view bytes = "\xFF\xA4\xA2y";
  EXPECT_EQ(Decode(bytes, "EUC-JP"), "\uFFFDあy");
  EXPECT_EQ(OffsetsInBytes(bytes, "EUC-JP", {0, 3, 6, 7}), (std::vector<std::size_t>{0, 1, 3, 4}));
}

TEST(FindEncoding, IsNoneWhereNothingIsText) {
  EXPECT_EQ(FindEncoding("plain"), std::nullopt);
  std::string noise;
  for (unsigned i = 0, x = 1; i < 2000; ++i) {
    x = x * 1664525 + 1013904223;
    noise += static_cast<char>((x >> 24) == 0 ? 1 : x >> 24);
  }
  EXPECT_EQ(FindEncoding(noise), std::nullopt);
}

TEST(FindEncoding, OverrulesWhatIsDeclaredIfItFitsMuchBetter) {
  const std::string_view russian =
      "\xCC\xEE\xF1\xEA\xE2\xE0 \xEF\xF0\xE8\xED\xE8\xEC\xE0\xE5\xF2 \xE3\xEE\xF1\xF2\xE5\xE9";
  EXPECT_EQ(FindEncoding(russian, "windows-1252")->name, "windows-1251");
  EXPECT_EQ(FindEncoding("Gr\xFC\xDF\x65 aus K\xF6ln", "windows-1254")->name, "windows-1254");
}

TEST(FindMojibake, SeesUtf8ThatWasReadAsSomethingElse) {
  const auto found = FindMojibake("Die BehÃ¶rden in MÃ¼nchen warnten Ã¤ltere Menschen.");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->encoding, "UTF-8");
  EXPECT_EQ(found->read_as, "windows-1252");
  EXPECT_EQ(found->broken, "BehÃ¶rden");
  EXPECT_EQ(found->sound, "Behörden");
  EXPECT_EQ(FindMojibake("РџСЂРёРІРµС‚, РјРёСЂ! РЎРµРіРѕРґРЅСЏ С…РѕР»РѕРґРЅРѕ.")->read_as,
            "windows-1251");
}

TEST(FindMojibake, SeesOtherEncodingsThatWereReadAsSomethingElse) {
  const auto found = FindMojibake("Ñåãîäíÿ â Ìîñêâå ïðîøëà âñòðå÷à ìèíèñòðîâ èíîñòðàííûõ äåë.");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->encoding, "windows-1251");
  EXPECT_EQ(found->read_as, "windows-1252");
  EXPECT_EQ(found->sound, "Сегодня");
}

// CLD2 would read beyond its tables.
TEST(FindMojibake, SeesNoneInTextThatWasNotDecoded) {
  EXPECT_FALSE(
      FindMojibake("Der B\xFCrgermeister von K\xF6ln hat die Br\xFC\x63ke er\xF6\x66\x66net."));
}

TEST(FindMojibake, SeesNoneInSoundText) {
  for (const std::string_view text :
       {"Die Behörden in München warnten ältere Menschen.", "IRMÃ", "“NÃO!” – disse a irmã à mãe.",
        "Сегодня в Москве прошла встреча министров.", "東京で大臣の会議が開かれた。", "", "plain",
        "Ça coûte 3 € – « peut-être », dit-il à l’Élysée.", "αβγ ± 3 µm, 5 °C, ½ cup",
        "Zażółć gęślą jaźń.", "ประชาชนในท่าเรือ", "Ævar Örn Þórðarson á Ísafirði", "“Ô, Â” disse",
        "L’été, l’île et l’église : s’être là d’où l’ère s’éteint, l’âme égarée après l’épreuve.",
        "تم افتتاح الجسر القديم يوم الاثنين."}) {
    EXPECT_FALSE(FindMojibake(text)) << text;
  }
}

}  // namespace
}  // namespace synoptic::language
