#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "synoptic/export.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic {

/// Gold annotation of a group of articles; the format is described in corpora/samples/README.md,
/// and the rules by which it is made in docs/annotation.md.
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
  /// Words of a sentence, byte for byte.
  struct Words {
    std::size_t article = 0;
    std::size_t sentence = 0;
    std::string text;
  };
  struct Link {
    Side a;
    Side b;
    std::vector<Words> parts = {};  ///< Where the link rests on a small part of a sentence: which.
    std::size_t line = 0;           ///< Of the file.
  };
  /// Two sentences of one article that make the same claim.
  struct Repeat {
    std::size_t article = 0;
    std::array<std::size_t, 2> sentences = {};  ///< Ascending.
  };
  enum class DifferenceKind {
    kFigure,
    kDate,
    kName,
    kQuotation,
    kOpposite  ///< One side negates, reverses or swaps what the other says.
  };
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
    std::vector<Words> extra = {};  ///< What only one article says.
    /// What was true when each article was written, and has moved since: no differences.
    std::vector<std::vector<Difference::Text>> other_day = {};
  };
  int version = 1;  ///< Of the format. The first has neither what is possible nor extra words.
  std::vector<Article> articles;
  std::vector<Link> links;     ///< Beyond doubt.
  std::vector<Link> possible;  ///< Such as one reader marks and another need not.
  std::vector<Link> wrong;  ///< Pairs of sentences that a reader has judged not to belong together.
  std::vector<Side> only;   ///< Sentences whose claims no other article makes.
  std::vector<Side> none;   ///< Sentences that make no claim.
  std::vector<Repeat> repeats;
  std::vector<Claim> claims;  ///< Empty if the gold says nothing of labels.
};

/// Throws Error(kInvalidFormat) with file and line for anything that the format does not allow, a
/// sentence that no row speaks of included, and claims that disagree with the links.
SYNOPTIC_EXPORT Gold ReadGold(const std::filesystem::path& file);

}  // namespace synoptic
