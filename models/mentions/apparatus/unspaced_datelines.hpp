#pragma once

#include <optional>

#include "models/mentions/apparatus/parts.hpp"

namespace synoptic::mentions {

/// Datelines of languages without spaces between words: "新华社北京3月5日电　",
/// "【ワシントン＝田中太郎】".
std::optional<ApparatusPart> ReadUnspacedDateline(const ApparatusInput& input, Span paragraph);

}  // namespace synoptic::mentions
