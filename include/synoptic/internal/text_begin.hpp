#pragma once

#include <string_view>

namespace synoptic::language {

/// What the first letter of a text is, marks before it aside: a capital, a small letter, or one of
/// a script without case. kOther: a digit comes before any letter, or there is neither.
enum class TextBegin { kCapital, kSmall, kCaseless, kOther };
TextBegin FindTextBegin(std::string_view text);

}  // namespace synoptic::language
