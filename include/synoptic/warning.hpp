#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/export.hpp"

namespace synoptic {

/// What who relies on a synopsis should know of how it was made. What speaks against two articles
/// telling of the same events stands in Synopsis::relatedness.
struct Warning {
  enum class Kind {
    kNoText,                 ///< An article has no text: all of the others is one-sided.
    kLanguageNotRecognised,  ///< That of an article, which nobody named.
    kLanguageNotKnown,       ///< The encoder says that its vectors mean nothing in it.
    kWeightsOfOtherModel,    ///< Probabilities are a ranking rather than shares.
    kJudgementNotHeeded,     ///< Of AlignOptions::review: as UnheededJudgements has it.
  };
  Kind kind = Kind::kNoText;
  std::vector<std::size_t> articles;  ///< Indices into Synopsis::articles; none: of all.
  std::string message;                ///< For people, without a full stop.
};

/// "no text", "language not recognised", "language not known", "weights of other model", "judgement
/// not heeded".
SYNOPTIC_EXPORT std::string_view WarningKindName(Warning::Kind kind);

}  // namespace synoptic
