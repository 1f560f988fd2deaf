#include "align/linking/word_similarity/listed_pairs.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include "align/linking/word_similarity/word_similarity.hpp"
#include "tests/unit/linking/encodings.hpp"

namespace synoptic::linking {
namespace {

using synoptic::testing::MakeEncoding;

ListedPairs Find(const std::vector<Dictionary::Entry>& entries, const Encoding& a,
                 const Encoding& b) {
  const std::vector<Dictionary> dictionaries = {Dictionary("x", entries, "nl", "en")};
  return FindListedPairs(dictionaries, {a, "nl"}, {b, "en"});
}

TEST(ListedPairsTest, HoldsListedWordsAsAlikeAsTheDictionaryIsSure) {
  const Encoding a = MakeEncoding({{"het", "huis", "boom"}});
  const Encoding b = MakeEncoding({{"tree", "house"}});
  const ListedPairs found =
      Find({{"huis", "house"}, {"boom", "tree", 0.25F}, {"hond", "dog"}}, a, b);
  ASSERT_EQ(found.all().size(), 2U);
  EXPECT_FLOAT_EQ(found.At(1, 1), 1.0F);
  EXPECT_FLOAT_EQ(found.At(2, 0), 1.0F / 2);
  EXPECT_EQ(found.At(0, 0), 0);
  EXPECT_TRUE(found.Of(0).empty());
}

TEST(ListedPairsTest, FindsFormsByTheirBeginning) {
  const Encoding a = MakeEncoding({{"bomen", "regering", "regeringen", "reg"}});
  const Encoding b = MakeEncoding({{"governments", "trees", "trees2"}});
  const ListedPairs found = Find({{"regering", "government"}, {"boom", "tree"}}, a, b);
  EXPECT_FLOAT_EQ(found.At(1, 0), std::sqrt(10.0F / 11));
  EXPECT_FLOAT_EQ(found.At(2, 0), std::sqrt(0.8F * (10.0F / 11)));
  EXPECT_EQ(found.all().size(), 2U);  // "bomen" shares too little with "boom".
}

TEST(ListedPairsTest, AWordThatIsListedStandsForItselfAlone) {
  const Encoding a = MakeEncoding({{"waterval"}});
  const Encoding b = MakeEncoding({{"waterfall", "water"}});
  const ListedPairs found = Find({{"waterval", "waterfall"}, {"water", "water"}}, a, b);
  EXPECT_EQ(found.all().size(), 1U);
}

TEST(ListedPairsTest, ABeginningOfManyWordsTellsNothing) {
  const Encoding a = MakeEncoding({{"overal"}});
  const Encoding b = MakeEncoding({{"x"}});
  std::vector<Dictionary::Entry> entries;
  for (char c = 'b'; c < 'n'; ++c) entries.push_back({std::string("over") + c, "x"});
  EXPECT_EQ(Find(entries, a, b).all().size(), 1U);
  entries.push_back({"overz", "x"});
  EXPECT_TRUE(Find(entries, a, b).empty());
}

std::vector<std::vector<std::string>> RandomUnits(std::mt19937_64& random) {
  std::vector<std::vector<std::string>> units(3);
  for (std::vector<std::string>& unit : units) {
    for (int w = 0; w < 6; ++w) {
      std::string word;
      for (std::size_t size = 3 + random() % 4; word.size() < size;) word += "ab"[random() % 2];
      unit.push_back(std::move(word));
    }
  }
  return units;
}

// How surely a form stands for a word, by looking at all words.
float Share(const std::vector<std::string>& words, const std::string& form,
            const std::string& word) {
  const auto shared = [&](const std::string& other) {
    return static_cast<std::size_t>(std::ranges::mismatch(form, other).in1 - form.begin());
  };
  if (std::ranges::find(words, form) != words.end()) return form == word ? 1.0F : 0.0F;
  std::size_t longest = 0;
  for (const std::string& other : words) longest = std::max(longest, shared(other));
  if (longest < 4 || shared(word) < longest) return 0;
  if (std::ranges::count_if(words, [&](const auto& w) { return shared(w) == longest; }) > 12) {
    return 0;
  }
  const float share =
      static_cast<float>(longest) / static_cast<float>(std::max(form.size(), word.size()));
  return share >= 0.6F ? share : 0;
}

TEST(ListedPairsTest, AreThoseOfASlowSearchAndTransposedForSwappedArticles) {
  std::mt19937_64 random(7);
  for (int round = 0; round < 20; ++round) {
    const Encoding a = MakeEncoding(RandomUnits(random));
    const Encoding b = MakeEncoding(RandomUnits(random));
    std::vector<Dictionary::Entry> entries;
    std::vector<std::string> firsts;
    std::vector<std::string> seconds;
    for (const std::vector<std::string>& unit : RandomUnits(random)) {
      for (std::size_t w = 0; w + 1 < unit.size(); w += 2) {
        entries.push_back({unit[w], unit[w + 1], 0.5F});
        for (auto& [words, word] :
             {std::pair(&firsts, unit[w]), std::pair(&seconds, unit[w + 1])}) {
          if (std::ranges::find(*words, word) == words->end()) words->push_back(word);
        }
      }
    }
    const ListedPairs found = Find(entries, a, b);
    const std::vector<Dictionary> dictionaries = {Dictionary("x", entries, "nl", "en")};
    const ListedPairs swapped = FindListedPairs(dictionaries, {b, "en"}, {a, "nl"});
    for (std::uint32_t x = 0; x < a.types.size(); ++x) {
      for (std::uint32_t y = 0; y < b.types.size(); ++y) {
        float most = 0;
        for (const Dictionary::Entry& entry : entries) {
          const float share = Share(firsts, a.types[x].form, entry.first) *
                              Share(seconds, b.types[y].form, entry.second);
          most = std::max(most, std::sqrt(entry.weight * share));
        }
        EXPECT_NEAR(found.At(x, y), most, 1e-6F) << a.types[x].form << ' ' << b.types[y].form;
        EXPECT_EQ(swapped.At(y, x), found.At(x, y));
        EXPECT_EQ(found.Transposed().At(y, x), found.At(x, y));
      }
    }
  }
}

TEST(ListedPairsTest, RaisesTheSimilarityWhollyOrInParts) {
  const Encoding a = testing::RandomEncoding(6, 11);
  const Encoding b = testing::RandomEncoding(6, 12);
  const ListedPairs listed({{0, 1, 0.9F}, {2, 1, 0.5F}, {2, 1, 0.7F}, {2, 0, 0.1F}});
  FormKeys keys;
  const ComparedForms a_forms(a, keys);
  const ComparedForms b_forms(b, keys);
  const Matrix before = WordSimilarity(a, a_forms, b, b_forms).Between(a, b);
  const Matrix whole =
      WordSimilarity(a, a_forms, b, b_forms, WordSimilarity::kMostCells, listed).Between(a, b);
  const WordSimilarity in_parts(a, a_forms, b, b_forms, 2, listed);
  testing::ExpectNear(in_parts.Between(a, b), whole);
  for (std::size_t t = 0; t < before.rows; ++t) {
    for (std::size_t s = 0; s < before.cols; ++s) {
      const std::uint32_t x = a.tokens[t].type;
      const std::uint32_t y = b.tokens[s].type;
      EXPECT_FLOAT_EQ(whole.row(t)[s], std::max(before.row(t)[s], listed.At(x, y)));
      const std::vector<std::uint32_t> types = {x};
      EXPECT_NEAR(in_parts.Rows(types).row(0)[y], whole.row(t)[s], 1e-5F);
    }
  }
}

}  // namespace
}  // namespace synoptic::linking
