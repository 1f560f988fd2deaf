#include "align/linking/order.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "tests/unit/defaults.hpp"
#include "tests/unit/linking/encodings.hpp"
#include "tests/unit/linking/random_forms.hpp"

namespace synoptic::linking {
namespace {

using synoptic::testing::MakeEncoding;
using synoptic::testing::RandomForms;
using synoptic::testing::Reword;
using synoptic::testing::Translate;
using synoptic::testing::UnitForms;

Order OrderOf(const UnitForms& x, const UnitForms& y) {
  return DecideOrder(MakeEncoding(x).unit_vectors, MakeEncoding(y).unit_vectors,
                     Defaults().linking.order);
}

TEST(OrderTest, ATranslationIsInOrderAndAShuffledOneIsNot) {
  std::mt19937_64 random(9);
  const UnitForms a = RandomForms(25, random);
  UnitForms b = Translate(a, random);
  EXPECT_EQ(OrderOf(a, b), Order::kMonotone);
  std::ranges::shuffle(b, random);
  EXPECT_EQ(OrderOf(a, b), Order::kFree);
}

TEST(OrderTest, ATranslationWithManyGapsIsFree) {
  std::mt19937_64 random(11);
  UnitForms a = RandomForms(40, random);
  UnitForms b = Translate(a, random);
  const auto drop = [](UnitForms& forms, std::size_t first) {
    UnitForms kept;
    for (std::size_t i = 0; i < forms.size(); ++i) {
      if (i % 5 != first && i % 5 != first + 1) kept.push_back(forms[i]);
    }
    forms = kept;
  };
  drop(a, 0);
  drop(b, 2);
  EXPECT_EQ(OrderOf(a, b), Order::kFree);
}

TEST(OrderTest, WhatHasLittleInCommonIsFree) {
  std::mt19937_64 random(10);
  const UnitForms a = RandomForms(25, random);
  EXPECT_EQ(
      DecideOrder(MakeEncoding(a).unit_vectors, MakeEncoding(RandomForms(25, random)).unit_vectors,
                  Defaults().linking.order),
      Order::kFree);
  EXPECT_EQ(DecideOrder(MakeEncoding(a).unit_vectors, Matrix(0, 100), Defaults().linking.order),
            Order::kFree);
}

// Of which few units are each other's best, as in the translation of a novel.
TEST(OrderTest, AFreeRenderingIsInOrder) {
  std::mt19937_64 random(12);
  const UnitForms a = RandomForms(200, random);
  UnitForms b = Reword(a, 65, random);
  EXPECT_EQ(OrderOf(a, b), Order::kMonotone);
  std::ranges::shuffle(b, random);
  EXPECT_EQ(OrderOf(a, b), Order::kFree);
}

TEST(OrderTest, BlocksThatMovedAreFree) {
  std::mt19937_64 random(13);
  const UnitForms a = RandomForms(60, random);
  UnitForms b = Reword(a, 30, random);
  std::rotate(b.begin(), b.begin() + 20, b.end());
  EXPECT_EQ(OrderOf(a, b), Order::kFree);
}

TEST(OrderTest, DoesNotDependOnWhichArticleIsTheFirst) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    std::mt19937_64 random(seed);
    const UnitForms a = RandomForms(40, random);
    UnitForms b = Reword(a, 10 * (seed % 9), random);
    std::rotate(b.begin(), b.begin() + seed % 3, b.end());
    EXPECT_EQ(OrderOf(a, b), OrderOf(b, a)) << seed;
  }
}

}  // namespace
}  // namespace synoptic::linking
