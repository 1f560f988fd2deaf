#pragma once

#include <cstddef>
#include <string_view>

/// What marks of Markdown (https://spec.commonmark.org/0.31.2/) stand at the begin of lines. Lines
/// are given without their ends.
namespace synoptic::corpora::markdown {

/// Whether a text has so many marks of Markdown that they are no accident: those of several kinds,
/// or of one in every few lines; or data in front of it (YAML, TOML). Linear.
bool IsMarkdown(std::string_view text);

/// 1 to 6 of "## Heading", else 0.
std::size_t HeadingLevel(std::string_view line);
/// "===" or "---" below a heading; 0: it is neither, or has other characters.
std::size_t UnderlineLevel(std::string_view line);
/// "* * *", "---", "___".
bool IsRule(std::string_view line);
/// The size of "- ", "3. " or "* [x] ", or 0.
std::size_t ItemMarkSize(std::string_view line);
/// "```c++" or "~~~": how many characters, of which `line` must begin with no other; else 0.
std::size_t FenceSize(std::string_view line);
/// "|---|:-:|", below the head of a table.
bool IsTableRule(std::string_view line);
/// "[id]: https://example.org", "[^1]: A note.": where the address or note begins, or 0.
std::size_t DefinitionSize(std::string_view line);
/// The size of data in front of a text, with its marks; 0 without them.
std::size_t FrontMatterSize(std::string_view text);

}  // namespace synoptic::corpora::markdown
