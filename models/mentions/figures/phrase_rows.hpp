#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "models/language/records/record_source.hpp"
#include "models/mentions/figures/lexicon.hpp"

namespace synoptic::mentions {

/// What the key of an entry of [figures] or [symbols] says: a role, the number and the code of its
/// meaning where they are any ("range-join 2 n"). A unit is given by CLDR's identifier.
struct PhraseRow {
  Role role = Role::kCardinal;
  std::int64_t number = 0;
  std::string code;
};

/// Throws Error(kInvalidFormat) if there is no such role or unit, or the code is too long.
PhraseRow ReadPhraseRow(const language::RecordEntry& entry);

/// The key that is read as this row.
std::string KeyOf(const PhraseRow& row);

/// The meaning of its phrases.
Meaning MeaningOf(const PhraseRow& row);

}  // namespace synoptic::mentions
