#include "models/language/words/variants.hpp"

#include <gtest/gtest.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>
#include <unicode/uversion.h>

#include <cstddef>
#include <memory>
#include <string>

#include "models/language/words/chinese_variants.hpp"

namespace synoptic::language {
namespace {

TEST(Variants, WriteChineseInSimplifiedCharacters) {
  EXPECT_EQ(FoldVariants("經濟", "zh"), "经济");
  EXPECT_EQ(FoldVariants("经济", "zh"), "经济");
  EXPECT_EQ(FoldVariants("經濟", "ja"), "經濟");
}

TEST(Variants, AgreeWithTheTransformOfCldr) {
  ASSERT_EQ(sizeof kTraditional, sizeof kSimplified);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> transform(
      icu::Transliterator::createInstance("Hant-Hans", UTRANS_FORWARD, status));
  ASSERT_TRUE(U_SUCCESS(status));
  int compared = 0;
  std::string others;
  for (UChar c = 0x4E00; c <= 0x9FFF; ++c) {
    icu::UnicodeString character(c);
    std::string utf8;
    character.toUTF8String(utf8);
    transform->transliterate(character);
    std::string expected;
    character.toUTF8String(expected);
    if (character.length() != 1) continue;
    ++compared;
    if (FoldVariants(utf8, "zh") != expected) others += utf8;
  }
  // Later versions of CLDR have some more rare characters: ICU 76 has 45.
  constexpr int kIcuOfTable = 72;
  constexpr std::size_t kBytes = 3;
  EXPECT_LE(others.size() / kBytes, U_ICU_VERSION_MAJOR_NUM == kIcuOfTable ? 0U : 100U) << others;
  EXPECT_GT(compared, 20'000);
}

TEST(Variants, DropVowelMarksOfArabicAndHebrew) {
  EXPECT_EQ(FoldVariants("مُحَمَّد", "ar"), "محمد");
  EXPECT_EQ(FoldVariants("أحمـد", "ar"), "احمد");
  EXPECT_EQ(FoldVariants("إلى", "ar"), "الي");
  EXPECT_EQ(FoldVariants("שָׁלוֹם", "he"), "שלום");
}

TEST(Variants, DropTheArticleAndConjunctionsThatArabicWritesTogetherWithTheWord) {
  EXPECT_EQ(FoldVariants("الكتاب", "ar"), "كتاب");
  EXPECT_EQ(FoldVariants("والكتاب", "ar"), "كتاب");
  EXPECT_EQ(FoldVariants("بالكتاب", "ar"), "كتاب");
  EXPECT_EQ(FoldVariants("للكتاب", "ar"), "كتاب");
  EXPECT_EQ(FoldVariants("وقال", "ar"), "قال");
}

TEST(Variants, LeaveArabicWordsThatOnlyBeginLikeOne) {
  EXPECT_EQ(FoldVariants("الف", "ar"), "الف");  // Thousand: one letter would be left.
  EXPECT_EQ(FoldVariants("ولد", "ar"), "ولد");
  EXPECT_EQ(FoldVariants("الكتاب", "fa"), "الكتاب");
}

TEST(Variants, WriteYoAsYeInRussianAlone) {
  EXPECT_EQ(FoldVariants("ещё", "ru"), "еще");
  EXPECT_EQ(FoldVariants("ещё", "be"), "ещё");
}

TEST(Variants, LeaveOtherLanguagesAlone) { EXPECT_EQ(FoldVariants("perché", "it"), "perché"); }

}  // namespace
}  // namespace synoptic::language
