#include "align/cli/json_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

#include "synoptic/text.hpp"

namespace synoptic::cli {
namespace {

bool IsPlain(char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; }

void AppendEscaped(char c, std::string& out) {
  constexpr std::string_view kHex = "0123456789abcdef";
  constexpr std::string_view kControls = "\b\f\n\r\t";
  constexpr std::string_view kLetters = "bfnrt";
  const auto byte = static_cast<unsigned char>(c);
  out += '\\';
  if (byte >= 0x20) {
    out += c;
  } else if (const std::size_t control = kControls.find(c); control != kControls.npos) {
    out += kLetters[control];
  } else {
    (out.append("u00") += kHex[byte / 16]) += kHex[byte % 16];
  }
}

}  // namespace

void AppendQuoted(std::string_view text, std::string& out) {
  if (FindInvalidUtf8(text)) {
    out += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return;
  }
  out += '"';
  for (auto at = text.begin(); at != text.end();) {
    const auto end = std::find_if_not(at, text.end(), IsPlain);
    out.append(at, end);
    if (end == text.end()) break;
    AppendEscaped(*end, out);
    at = end + 1;
  }
  out += '"';
}

void AppendDecimal(double number, std::string& out) {
  std::array<char, 32> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  const std::string_view written(digits.data(), static_cast<std::size_t>(end - digits.data()));
  out += written;
  if (written.find_first_of(".e") == written.npos) out += ".0";
}

}  // namespace synoptic::cli
