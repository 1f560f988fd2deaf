#include "models/mentions/figures/lexicon.hpp"

#include "models/language/records/records.hpp"

namespace synoptic::mentions {

Lexicon::Lexicon(std::string_view lang)
    : lang_(lang),
      record_(language::RecordOf(lang)),
      shared_(language::RecordOf({})),
      traits_(record_.traits()),
      phrases_(record_.TableNamed("phrases")),
      symbols_(record_.TableNamed("symbols")),
      number_beginnings_(record_.TableNamed("number_beginnings")),
      joined_halves_(record_.TableNamed("joined_halves")),
      case_endings_(record_.TableNamed("case_endings")) {}

const Lexicon::Node* Lexicon::Look(const language::Table& table, std::string_view key) {
  const auto node = table.Find(key);
  return node ? reinterpret_cast<const Node*>(node->data()) : nullptr;
}

}  // namespace synoptic::mentions
