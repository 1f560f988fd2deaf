#include "align/linking/free/part_spans.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "align/linking/word_similarity/word_similarity.hpp"
#include "tests/unit/defaults.hpp"
#include "tests/unit/linking/encodings.hpp"

namespace synoptic::linking {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::MakeEncoding;

constexpr PartThresholds kThresholds{.most_share = 0.55F, .least_gain = 0.1F};

/// Two articles of sentences of one-letter words; "," is a punctuation mark and no word.
class PartSpansTest : public ::testing::Test {
 protected:
  std::size_t Add(const std::vector<std::string>& sentences) {
    Synopsis::Entry& entry = articles_.emplace_back();
    std::vector<std::vector<std::string>> words;
    std::vector<Span> spans;
    for (const std::string& sentence : sentences) {
      std::string& text = entry.article.text;
      const std::size_t begin = text.size();
      words.emplace_back();
      for (std::size_t i = 0; i < sentence.size(); ++i) {
        if (sentence[i] == ' ' || sentence[i] == ',') continue;
        words.back().emplace_back(1, sentence[i]);
        spans.push_back({begin + i, begin + i + 1});
      }
      text += sentence;
      entry.units.push_back(
          {.span = {begin, text.size()}, .paragraph = 0, .sentence = 0, .mentions = {}});
      text += ' ';
    }
    encodings_.push_back(MakeEncoding(words));
    for (std::size_t t = 0; t < spans.size(); ++t) encodings_.back().tokens[t].span = spans[t];
    return articles_.size() - 1;
  }

  void Link(std::vector<std::size_t> a_units, std::vector<std::size_t> b_units) {
    links_.push_back({.a = 0, .b = 1, .a_units = a_units, .b_units = b_units, .evidence = {}});
  }

  void Mark(PartThresholds thresholds = kThresholds) {
    const PartSpans parts(links_, articles_, thresholds);
    for (synoptic::Link& link : links_) {
      const TextWords a(encodings_[0], link.a_units);
      const TextWords b(encodings_[1], link.b_units);
      parts.Mark(link, a, b, CompareWords(a, b));
    }
  }

  std::vector<std::string> Texts(std::size_t article, const std::vector<Span>& spans) const {
    std::vector<std::string> texts;
    for (const Span span : spans) {
      texts.emplace_back(Slice(articles_[article].article.text, span));
    }
    return texts;
  }

  std::vector<Synopsis::Entry> articles_;
  std::vector<Encoding> encodings_;
  std::vector<synoptic::Link> links_;
};

TEST_F(PartSpansTest, ASentenceThatHoldsTwoClaimsIsCutBetweenThem) {
  Add({"a b c, d e f"});
  Add({"a b c", "d e f"});
  Link({0}, {0});
  Link({0}, {1});
  Mark();
  EXPECT_THAT(Texts(0, links_[0].a_spans), ElementsAre("a b c"));
  EXPECT_THAT(Texts(0, links_[1].a_spans), ElementsAre("d e f"));
  EXPECT_THAT(links_[0].b_spans, IsEmpty());
  EXPECT_THAT(links_[1].b_spans, IsEmpty());
}

TEST_F(PartSpansTest, TheOtherSideIsCutAlike) {
  Add({"a b c", "d e f"});
  Add({"a b c, d e f"});
  Link({0}, {0});
  Link({1}, {0});
  Mark();
  EXPECT_THAT(Texts(1, links_[0].b_spans), ElementsAre("a b c"));
  EXPECT_THAT(Texts(1, links_[1].b_spans), ElementsAre("d e f"));
  EXPECT_THAT(links_[0].a_spans, IsEmpty());
}

TEST_F(PartSpansTest, ASentenceWithOneLinkIsNotCut) {
  Add({"a b c, d e f"});
  Add({"a b c", "d e f"});
  Link({0}, {0});
  Mark();
  EXPECT_THAT(links_[0].a_spans, IsEmpty());
}

TEST_F(PartSpansTest, ASentenceOfOnePieceIsNotCut) {
  Add({"a b c d e f"});
  Add({"a b c", "d e f"});
  Link({0}, {0});
  Link({0}, {1});
  Mark();
  EXPECT_THAT(links_[0].a_spans, IsEmpty());
}

TEST_F(PartSpansTest, WhatIsFoundEvenlyIsNotCut) {
  Add({"a b c, d e f"});
  Add({"a d", "b e"});
  Link({0}, {0});
  Link({0}, {1});
  Mark();
  EXPECT_THAT(links_[0].a_spans, IsEmpty());
}

TEST_F(PartSpansTest, APartThatIsAsLongAsTheSentenceIsTheSentence) {
  Add({"a b c d e f, g"});
  Add({"a b c d e f", "g"});
  Link({0}, {0});
  Link({0}, {1});
  Mark();
  EXPECT_THAT(links_[0].a_spans, IsEmpty());
  EXPECT_THAT(Texts(0, links_[1].a_spans), ElementsAre("g"));
}

TEST_F(PartSpansTest, OfSeveralUnitsThoseThatAreNotCutAreGivenWhole) {
  Add({"a b, c d", "e f"});
  Add({"a b e f", "c d"});
  Link({0, 1}, {0});
  Link({0}, {1});
  Mark();
  EXPECT_THAT(Texts(0, links_[0].a_spans), ElementsAre("a b", "e f"));
  EXPECT_THAT(Texts(0, links_[1].a_spans), ElementsAre("c d"));
  EXPECT_THAT(Texts(1, links_[0].b_spans), IsEmpty());
}

TEST_F(PartSpansTest, WhatFindsNothingIsNotCut) {
  Add({"a b, c d", ""});
  Add({"e f", "", "g"});
  Link({0}, {0});
  Link({0}, {1});
  Link({1}, {0});
  Mark();
  for (const synoptic::Link& link : links_) {
    EXPECT_THAT(link.a_spans, IsEmpty());
    EXPECT_THAT(link.b_spans, IsEmpty());
  }
}

}  // namespace
}  // namespace synoptic::linking
