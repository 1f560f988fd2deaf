#pragma once

#include "models/mentions/apparatus/parts.hpp"

namespace synoptic::mentions {

/// Where a part of a text stands: the less belongs to it, the more has to speak for it.
enum class Standing { kWithin, kLine, kEnclosed };

/// Whether all of a part of a text, without brackets around it, says who took a picture or sent a
/// report: "Photo: Jane Doe/AP", "© dpa", "AFP".
bool IsCredit(const ApparatusInput& input, Span span, Standing standing);

/// Who wrote it: "By Jane Doe, Rome", "Author: Max Muster". `span` is all of a line, or of what is
/// in brackets.
bool IsByline(const ApparatusInput& input, Span span, Standing standing);

/// The inner of a part that stands between brackets, or the part itself.
Span WithoutBrackets(std::string_view text, Span span);

}  // namespace synoptic::mentions
