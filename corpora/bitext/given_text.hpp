#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/beads.hpp"
#include "synoptic/export.hpp"

namespace synoptic::corpora::bitext {

/// More are no memory that anybody could look at.
inline constexpr std::size_t kMaxSentences = 2'000'000;

/// An article whose sentences a file gives, while it is put together.
class GivenText {
 public:
  std::string id;
  std::string lang;  ///< As the file tells it, "pt-BR"; may be empty.

  enum class Paragraph { kBegins, kGoesOn };

  /// Adds a sentence, white space as single spaces, and returns its index; nothing if it is blank.
  /// O(sentence).
  SYNOPTIC_EXPORT std::optional<std::size_t> Add(std::string_view sentence, Paragraph paragraph);

  /// Adds the sentences of another text, whose paragraphs they keep, and which has no breaks.
  SYNOPTIC_EXPORT void Append(GivenText other);

  /// What follows belongs to the next part (Article::breaks).
  SYNOPTIC_EXPORT void Break();

  std::size_t size() const { return article_.sentences.size(); }

  /// With the language that is told, else that of `options`, else that in which it is written.
  SYNOPTIC_EXPORT Article Finish(const ReadOptions& options) &&;

 private:
  Article article_;
};

/// Texts side by side, and which of their sentences belong together.
struct Bitext {
  std::vector<GivenText> texts;
  /// Of two texts, what the file says; of others, empty.
  std::vector<Bead> beads;
};

/// Adds what belongs together to beads, unless both sides are empty.
SYNOPTIC_EXPORT void AddBead(Bead bead, std::vector<Bead>& beads);

/// "base#en" for each text without an id, or "base#2" where languages do not tell texts apart.
SYNOPTIC_EXPORT void NameTexts(const std::string& base, std::vector<GivenText>& texts);

/// "pt-br" of "pt_BR", to compare tags by.
SYNOPTIC_EXPORT std::string FoldTag(std::string_view tag);

}  // namespace synoptic::corpora::bitext
