#pragma once

#include <cstddef>
#include <vector>

#include "models/mentions/names/form_counts.hpp"
#include "models/mentions/names/kind_words.hpp"
#include "models/mentions/names/known_names.hpp"
#include "models/mentions/names/name_tokens.hpp"
#include "models/mentions/names/name_words.hpp"

namespace synoptic::mentions {

/// Tells known names from what is only written alike.
class Homographs {
 public:
  /// Borrows all.
  Homographs(const std::vector<NameToken>& tokens, const KnownNames& known, const NameWords& words,
             const KindWords& kinds, const FormCounts& counts)
      : tokens_(tokens), known_(known), words_(words), kinds_(kinds), counts_(counts) {}

  /// Whether token `i`, which is written like a known name, is something else here: part of a
  /// person's name, another place, or a word that stands small elsewhere in the text ("Turkey is
  /// served"). `is_taken`: tokens that belong to known names.
  bool IsAnother(std::size_t i, const std::vector<char>& is_taken) const;

 private:
  bool EndsName(std::size_t i, const std::vector<char>& is_taken) const;
  bool BeginsPerson(std::size_t i) const;
  bool IsNamesake(std::size_t i) const;

  const std::vector<NameToken>& tokens_;
  const KnownNames& known_;
  const NameWords& words_;
  const KindWords& kinds_;
  const FormCounts& counts_;
};

}  // namespace synoptic::mentions
