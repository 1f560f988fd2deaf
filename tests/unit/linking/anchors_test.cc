#include "align/linking/ordered/anchors.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace synoptic::linking {
namespace {

/// Chapters of so many units of fifty characters each, the first of which is their mark.
struct Book {
  std::vector<Mark> marks;
  std::vector<float> characters;

  void Add(const std::string& kind, std::int64_t number, std::size_t units) {
    marks.push_back({characters.size(), kind, number});
    for (std::size_t u = 0; u < units; ++u) characters.push_back(50);
  }
};

std::vector<std::pair<std::size_t, std::size_t>> Find(const Book& a, const Book& b) {
  std::vector<std::pair<std::size_t, std::size_t>> places;
  for (const Place at : FindAnchors(a.marks, b.marks, a.characters, b.characters)) {
    places.emplace_back(at.i, at.j);
  }
  return places;
}

using Places = std::vector<std::pair<std::size_t, std::size_t>>;

TEST(AnchorsTest, KindsFindEachOtherByTheirNumbers) {
  Book a;
  Book b;
  for (const std::int64_t number : {1, 2, 3, 4, 5}) {
    a.Add("chapter", number, 10);
    b.Add("capitolo", number, 12);
  }
  EXPECT_EQ(Find(a, b), (Places{{0, 0}, {10, 12}, {20, 24}, {30, 36}, {40, 48}}));
}

TEST(AnchorsTest, AChapterLeftOutEndsWhereTheNextOneBegins) {
  Book a;
  Book b;
  for (const std::int64_t number : {1, 2, 3, 4, 5}) {
    a.Add("chapter", number, 10);
    if (number != 3) b.Add("kapitel", number, 10);
  }
  EXPECT_EQ(Find(a, b), (Places{{0, 0}, {10, 10}, {20, 20}, {30, 20}, {40, 30}}));
}

TEST(AnchorsTest, WhereNumbersBeginAnewSectionsStayTogether) {
  // Of two books that count anew the other article has the second.
  Book a;
  Book b;
  const std::vector<std::size_t> first = {30, 9, 14, 40};
  const std::vector<std::size_t> second = {12, 25, 8, 17};
  for (std::size_t k = 0; k < 4; ++k) a.Add("chapter", static_cast<std::int64_t>(k + 1), first[k]);
  for (std::size_t k = 0; k < 4; ++k) a.Add("chapter", static_cast<std::int64_t>(k + 1), second[k]);
  for (std::size_t k = 0; k < 4; ++k) b.Add("chapter", static_cast<std::int64_t>(k + 1), second[k]);
  EXPECT_EQ(Find(a, b), (Places{{93, 0}, {105, 12}, {130, 37}, {138, 45}}));
}

TEST(AnchorsTest, MarksWithoutNumbersGoByLengths) {
  Book a;
  Book b;
  for (const std::size_t units : {30, 9, 14, 40, 22, 35, 12, 18}) a.Add("*", 0, units);
  for (const std::size_t units : {30, 9, 40, 22, 35, 12, 18}) b.Add("*", 0, units);
  const Places places = Find(a, b);
  EXPECT_TRUE(std::ranges::count(places, std::pair<std::size_t, std::size_t>(0, 0)));
  EXPECT_TRUE(std::ranges::count(places, std::pair<std::size_t, std::size_t>(93, 79)));
}

TEST(AnchorsTest, WhatIsNoCountOrOnOneSideIsNone) {
  Book a;
  Book b;
  for (const std::int64_t number : {1, 2, 3, 4, 5}) a.Add("chapter", number, 10);
  EXPECT_TRUE(Find(a, b).empty());
  for (const std::int64_t number : {1200, 3, 47, 2}) b.Add("", number, 10);  // Of sentences.
  EXPECT_TRUE(Find(a, b).empty());
  Book two;
  for (const std::int64_t number : {1, 2}) two.Add("chapter", number, 10);
  EXPECT_TRUE(Find(a, two).empty());
}

/// The most marks that can be matched in order: all subsets.
std::size_t MostMatched(const std::vector<Mark>& a, const std::vector<Mark>& b, std::size_t p,
                        std::size_t q) {
  if (p == a.size() || q == b.size()) return 0;
  std::size_t most = std::max(MostMatched(a, b, p + 1, q), MostMatched(a, b, p, q + 1));
  if (a[p].number == b[q].number) most = std::max(most, 1 + MostMatched(a, b, p + 1, q + 1));
  return most;
}

TEST(AnchorsTest, LieInOrderAndMatchAsManyAsCanBe) {
  std::mt19937_64 random(4);
  for (int round = 0; round < 200; ++round) {
    Book a;
    Book b;
    for (std::int64_t number = 1; number <= 8; ++number) {
      if (random() % 4 != 0) a.Add("chapter", number, 10);
      if (random() % 4 != 0) b.Add("capitolo", number, 10);
    }
    const Places places = Find(a, b);
    std::size_t matched = 0;
    for (std::size_t k = 0; k < places.size(); ++k) {
      const auto of = [](const Book& book, std::size_t unit) {
        return *std::ranges::find(book.marks, unit, &Mark::unit);
      };
      if (of(a, places[k].first).number == of(b, places[k].second).number) ++matched;
      if (k == 0) continue;
      EXPECT_LE(places[k - 1].first, places[k].first);
      EXPECT_LE(places[k - 1].second, places[k].second);
    }
    if (!places.empty()) {
      EXPECT_EQ(matched, MostMatched(a.marks, b.marks, 0, 0));
    }
    Places turned = Find(b, a);
    for (auto& [i, j] : turned) std::swap(i, j);
    EXPECT_EQ(turned, places);
  }
}

}  // namespace
}  // namespace synoptic::linking
