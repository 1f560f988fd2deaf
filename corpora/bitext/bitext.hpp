#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "corpora/bitext/given_text.hpp"
#include "synoptic/article.hpp"

namespace synoptic::corpora::bitext {

/// Where bytes come from.
struct Source {
  std::string name;  ///< In messages.
  std::string base;  ///< Of ids.
  std::filesystem::path
      file;  ///< Empty for bytes of no file: they cannot name documents beside it.
};

/// What bytes hold that give sentences: a memory (TMX), columns between tabs (unless a line is told
/// to be a sentence), an alignment (XCES), documents with elements for sentences (OPUS, TEI).
/// Nothing for other bytes. Throws as the readers of these do.
std::optional<Bitext> ReadBitext(std::string_view bytes, const ReadOptions& options,
                                 const Source& source);

}  // namespace synoptic::corpora::bitext
