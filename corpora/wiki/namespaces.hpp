#pragma once

#include <string_view>

namespace synoptic::corpora::wiki {

/// Whether the target of a link is one that shows no words: a file, by the name that files have in
/// the language of a wiki or by its ending; a category; the same article in another language.
bool IsOutside(std::string_view target);

/// The name of a template without that of its namespace.
std::string_view WithoutTemplateNamespace(std::string_view name);

}  // namespace synoptic::corpora::wiki
