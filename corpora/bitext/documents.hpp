#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/bitext/given_text.hpp"

namespace synoptic::corpora::bitext {

/// A text of a document in XML with elements for its sentences.
struct MarkedText {
  GivenText text;
  /// By their ids, as the document has them, the indices of sentences; of two with one id, the
  /// first.
  std::map<std::string, std::size_t, std::less<>> ids;
};

/// The texts of a document of OPUS (XCES, cesDoc) or of TEI with sentences in <s>; of nested texts,
/// the inner ones. Heads, notes and stand-off annotation are none of them. Throws as ParseXml does,
/// and kInvalidFormat for a document without such sentences.
std::vector<MarkedText> ReadMarkedTexts(std::string_view bytes, const std::string& name);

}  // namespace synoptic::corpora::bitext
