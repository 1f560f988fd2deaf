// By which words one reads who does something to whom, by the lists of [roles] (phrase_finder.hpp).

#include <string_view>
#include <vector>

#include "models/language/records/records.hpp"
#include "models/language/senses/phrase_finder.hpp"
#include "models/language/senses/relations.hpp"
#include "models/language/senses/sense_tables.hpp"
#include "models/language/words/words.hpp"
#include "synoptic/internal/roles.hpp"

namespace synoptic::language {
namespace {

using Kind = RoleWord::Kind;

Kind KindOf(char letter) {
  switch (letter) {
    case kSubjectMark:
      return Kind::kSubject;
    case kObjectMark:
      return Kind::kObject;
    case kAgentMark:
      return Kind::kAgent;
    case kOtherMark:
      return Kind::kOther;
    case kAsideMark:
      return Kind::kAside;
    case kNounMark:
      return Kind::kNoun;
    case kPassiveMark:
      return Kind::kPassive;
    default:
      return Kind::kRelation;
  }
}

}  // namespace

RoleOrder RoleOrderOf(std::string_view lang) {
  const Table order = RecordOf(lang).TableNamed("roles_order");
  if (order.Has("around_or_end")) return RoleOrder::kAroundOrEnd;
  if (order.Has("end")) return RoleOrder::kEnd;
  return order.Has("begin") ? RoleOrder::kBegin : RoleOrder::kAround;
}

bool MarksPassive(std::string_view lang) {
  return RecordOf(lang).TableNamed("roles_order").Has(kPassiveKey);
}

bool HasObliqueEnds(std::string_view lang) {
  return RecordOf(lang).TableNamed("oblique_ends").size() > 0;
}

bool IsOblique(std::string_view form, std::string_view lang) {
  const Table ends = RecordOf(lang).TableNamed("oblique_ends");
  for (std::size_t i = 0; i < ends.size(); ++i) {
    if (form.ends_with(ends.Key(i))) return true;
  }
  return false;
}

std::vector<RoleWord> FindRoleWords(std::string_view text, Span part, const Words& all,
                                    std::string_view lang) {
  PhraseFinder finder(RecordOf(lang), "role");
  if (finder.empty()) return {};
  std::vector<RoleWord> found;
  for (const FoundPhrase& phrase : finder.FindIn(PartOfWords(text, part, all, lang))) {
    for (std::size_t i = 0; i + 1 < phrase.codes.size(); i += 2) {
      const char letter = phrase.codes[i];
      RoleWord word{phrase.span, KindOf(letter)};
      if (word.kind == Kind::kRelation) {
        const Relation& relation =
            kRelations[static_cast<std::size_t>(phrase.codes[i + 1] - kFirstAxis)];
        word.relation = relation.name;
        word.is_first = letter == kFirstPole;
        word.is_marked = relation.is_marked;
      } else {
        word.is_behind = phrase.codes[i + 1] == kMarkBehind;
      }
      found.push_back(word);
    }
  }
  return found;
}

}  // namespace synoptic::language
