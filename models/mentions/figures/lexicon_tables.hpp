#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "models/language/records/sections.hpp"
#include "models/mentions/figures/lexicon.hpp"

namespace synoptic::mentions {

/// Compiles the sections of which a Lexicon is a view: [figures], phrases as they are written,
/// capitals aside; [symbols], in which capitals matter; and word lists of [numbers]. Cuts phrases
/// as texts are cut, so the traits of the language are to be known (RecordsScope).
const language::SectionCompiler& FigureSections();

/// Phrases of one language and what they mean, while they are gathered. The first meaning of a role
/// stays.
class LexiconTables {
 public:
  explicit LexiconTables(std::string_view lang);

  void Add(std::string_view phrase, const Meaning& meaning);

  /// The same for symbols, in which capitals matter: "M" is no "m".
  void AddSymbol(std::string_view symbol, const Meaning& meaning);

  void Write(language::ImageWriter& writer) const;

 private:
  struct Node {
    std::uint64_t roles = 0;
    std::vector<Meaning> meanings;
  };
  using Nodes = std::map<std::string, Node, std::less<>>;

  static void WriteNodes(const Nodes& nodes, std::string_view table, language::ImageWriter& writer);
  void WriteNumberBeginnings(language::ImageWriter& writer) const;

  std::string lang_;
  bool is_spaced_;
  Nodes phrases_;
  Nodes symbols_;
};

}  // namespace synoptic::mentions
