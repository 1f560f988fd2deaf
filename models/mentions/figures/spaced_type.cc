#include "models/mentions/figures/spaced_type.hpp"

#include <algorithm>
#include <utility>

#include "models/language/icu.hpp"

namespace synoptic::mentions {
namespace {

bool IsOneLetter(std::string_view text, const Token& token) {
  if (!token.IsWord()) return false;
  std::size_t i = token.span.begin;
  language::NextCharacter(text, i);
  return i == token.span.end;
}

}  // namespace

void JoinSpacedType(std::string_view text, const language::Traits& traits, Tokens& tokens) {
  constexpr std::size_t kShortest = 4;
  const bool is_unspaced = traits.is_unspaced;
  const auto is_sign = [&](const Token& token) {
    if (token.IsDigits()) return is_unspaced && token.form.size() == 1;
    return IsOneLetter(text, token) ||
           (is_unspaced && token.kind == Token::Kind::kMark && token.span.size() <= 3);
  };
  Tokens joined;
  joined.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size();) {
    std::size_t end = i;
    while (end < tokens.size() && is_sign(tokens[end]) &&
           (end == i || tokens[end].gap == Gap::kSpace)) {
      ++end;
    }
    if (end - i < kShortest) {
      end = std::max(end, i + 1);
      for (; i < end; ++i) joined.push_back(std::move(tokens[i]));
      continue;
    }
    joined.push_back(std::move(tokens[i++]));
    for (; i < end; ++i) {
      Token& last = joined.back();
      const bool is_run = last.kind == tokens[i].kind && !last.IsMark(last.form) &&
                          (!is_unspaced || last.IsDigits());
      if (is_run) {
        last.form += tokens[i].form;
        last.span.end = tokens[i].span.end;
        continue;
      }
      tokens[i].gap = Gap::kNone;
      joined.push_back(std::move(tokens[i]));
    }
  }
  tokens = std::move(joined);
}

}  // namespace synoptic::mentions
