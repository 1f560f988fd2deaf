#pragma once

#include <string_view>

#include "synoptic/article.hpp"

namespace synoptic::language {

/// A span of a UTF-8 text without the white space at both ends; empty if it is nothing else.
Span Trim(std::string_view text, Span span);

}  // namespace synoptic::language
