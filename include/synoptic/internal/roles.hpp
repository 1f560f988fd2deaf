#pragma once

#include <string_view>
#include <vector>

#include "synoptic/span.hpp"
#include "synoptic/words.hpp"

namespace synoptic::language {

/// A word, or a few, by which one reads who does something to whom.
struct RoleWord {
  enum class Kind {
    kRelation,  ///< What one does to another: "defeats", "was sold by".
    kPassive,   ///< The subject of the verb nearby is who it is done to: "was".
    // What stands beside a name, and says what it is in its clause.
    kSubject,  ///< Behind Japanese ones: "が".
    kObject,   ///< "den", "を".
    kAgent,    ///< Who does it, of a passive: "by".
    kOther,    ///< The other, beside an object: "to", "against".
    kAside,    ///< It is neither: "in", "of".
    kNoun,     ///< Before what only looks like a verb: "the", of "the visit".
  };
  Span span;
  Kind kind = Kind::kRelation;
  std::string_view relation = {};  ///< "contest".
  bool is_first = false;           ///< The subject does it, instead of having it done to.
  bool is_marked = false;          ///< The other stands beside an object: "lent the money to".
  bool is_behind = false;          ///< It stands behind its name: "tarafından".
};

/// Where subject and object stand where nothing marks them.
enum class RoleOrder {
  kAround,       ///< The one before the verb, the other behind it.
  kAroundOrEnd,  ///< Or both before it, the subject first: "hat A B geschlagen".
  kEnd,          ///< Both before it, and objects are marked.
  kBegin,        ///< The subject before or behind the verb, the object behind both.
};
RoleOrder RoleOrderOf(std::string_view lang);

/// Whether words of the language say that a verb is passive, so that "by" alone does not.
bool MarksPassive(std::string_view lang);

/// Whether the language has ends that no subject has.
bool HasObliqueEnds(std::string_view lang);

/// Whether a name in this form, folded, has one of them.
bool IsOblique(std::string_view form, std::string_view lang);

/// Those of a part of a text, in order. `words`: of the whole. Nothing for a language whose record
/// has no [roles]. O(part).
std::vector<RoleWord> FindRoleWords(std::string_view text, Span part, const Words& words,
                                    std::string_view lang);

}  // namespace synoptic::language
