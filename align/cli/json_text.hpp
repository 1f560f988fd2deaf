#pragma once

#include <string>
#include <string_view>

namespace synoptic::cli {

/// Appends a text in quotation marks, as nlohmann::json writes it, with U+FFFD for what is no
/// UTF-8. Most of it is copied as it is: lines of JSON are mostly text.
void AppendQuoted(std::string_view text, std::string& out);

/// Appends a number with the fewest digits that read back as the same, and at least one decimal.
void AppendDecimal(double number, std::string& out);

}  // namespace synoptic::cli
