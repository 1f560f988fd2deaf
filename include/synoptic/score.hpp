#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "synoptic/synopsis.hpp"

namespace synoptic {

/// Gold annotation of a group of articles; the format is described in corpora/samples/README.md.
struct Gold {
  struct Article {
    std::string key;
    std::filesystem::path file;  ///< Resolved against the folder of the gold file.
    std::string lang;
    std::vector<std::string> sentences;
  };
  struct Side {
    std::size_t article = 0;             ///< Index into articles.
    std::vector<std::size_t> sentences;  ///< Indices, from 0.
  };
  struct Link {
    Side a;
    Side b;
  };
  enum class DifferenceKind { kFigure, kDate, kName, kQuotation };
  struct Difference {
    struct Text {
      std::size_t article = 0;
      std::string text;  ///< Byte for byte in one of the claim's sentences.
    };
    DifferenceKind kind = DifferenceKind::kFigure;
    std::vector<Text> texts;
  };
  struct Claim {
    Label label = Label::kOnly;
    std::vector<Side> members;      ///< In order of articles, one an article.
    std::vector<std::size_t> more;  ///< Of a partial claim: the articles that say more.
    std::vector<Difference> differences;
  };
  std::vector<Article> articles;
  std::vector<Link> links;
  std::vector<Side> only;
  std::vector<Claim> claims;  ///< Empty if the gold says nothing of labels.
};

/// Throws Error(kInvalidFormat) with file and line for anything that the format does not allow, a
/// sentence that is neither linked nor one-sided included, and claims that disagree with the links.
Gold ReadGold(const std::filesystem::path& file);

/// Counts from which precision, recall and F1 follow; scores of many pairs are added up.
struct Counts {
  std::size_t correct = 0;
  std::size_t proposed = 0;
  std::size_t expected = 0;

  double precision() const;  ///< 1 when nothing was proposed.
  double recall() const;     ///< 1 when nothing was expected.
  double f1() const;
  Counts& operator+=(const Counts& other);
};

struct Score {
  Counts links;  ///< Over pairs of sentences: a link of m with n sentences stands for m x n pairs.
  Counts only;   ///< Over sentences without a counterpart.
};

/// Compares a synopsis with gold of the same articles, in the same order. The synopsis may be cut
/// into other units: a unit stands for the gold sentence that it shares the most bytes with.
/// Throws Error(kInvalidArgument) if the articles are not those of the gold.
Score ScoreSynopsis(const Gold& gold, const Synopsis& synopsis);

}  // namespace synoptic
