#include "models/mentions/figures/lexicon.hpp"

#include "models/language/records/records.hpp"

namespace synoptic::mentions {

Lexicon::Lexicon(std::string_view lang) : lang_(lang), traits_(language::TraitsOf(lang)) {
  const language::Record record = language::RecordOf(lang);
  phrases_ = record.TableNamed("phrases");
  symbols_ = record.TableNamed("symbols");
  joined_halves_ = record.TableNamed("joined_halves");
  case_endings_ = record.TableNamed("case_endings");
  vague_before_ = record.TableNamed("vague_before");
}

const Lexicon::Node* Lexicon::Look(const language::Table& table, std::string_view key) {
  const auto node = table.Find(key);
  return node ? reinterpret_cast<const Node*>(node->data()) : nullptr;
}

}  // namespace synoptic::mentions
