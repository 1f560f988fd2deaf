#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "models/language/traits.hpp"
#include "models/mentions/names/name_tokens.hpp"
#include "models/mentions/names/name_words.hpp"

/// Numbers that tell one bearer of a name from another: "Pius XII", "路易十四", "François Ier".
namespace synoptic::mentions {

/// The numbers of the bearers of names in a script with case. Borrows what it is made of.
class BearerNumbers {
 public:
  BearerNumbers(std::string_view text, const language::Traits& traits, const NameWords& words,
                const std::vector<NameToken>& tokens)
      : text_(text), traits_(traits), words_(words), tokens_(tokens) {}

  /// The numeral before the token, of a language that writes "II. Wilhelm"; 0 if there is none.
  std::int64_t Before(std::size_t i) const;

  /// A number behind the name of tokens `first` to `last`, and the tokens that tell it.
  struct Behind {
    std::int64_t number = 0;
    std::size_t tokens = 0;
  };
  Behind ReadBehind(std::size_t first, std::size_t last) const;

 private:
  std::string_view text_;
  const language::Traits& traits_;
  const NameWords& words_;
  const std::vector<NameToken>& tokens_;
};

/// A number behind a name in Chinese or Japanese, with what says that it is one ("世"), and its
/// bytes; {0, 0} if `text` does not begin with one. 1 to 99. Behind a ruler's name that sign may be
/// left out of what has two digits ("十四").
struct NumberBehindName {
  std::int64_t number = 0;
  std::size_t length = 0;
};
NumberBehindName HanNumberBehindName(std::string_view text, bool needs_sign = true);

}  // namespace synoptic::mentions
