#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// Characters that a text names instead of writing them.
namespace synoptic::corpora::markup {

/// Appends the character that a text names at its begin ("&amp;", "&#39;"), and returns how long
/// its name is; 0 if it names none. Soft hyphens are none of the text.
std::size_t AppendNamed(std::string_view text, std::string& out);

/// `code` is that of a character.
void AppendUtf8(std::uint32_t code, std::string& text);

}  // namespace synoptic::corpora::markup
