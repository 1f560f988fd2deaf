#include "models/mentions/apparatus/form.hpp"
#include "models/mentions/apparatus/parts.hpp"

namespace synoptic::mentions {

std::optional<ApparatusPart> ReadPostSignature(const ApparatusInput& input, Span unit) {
  constexpr std::size_t kLongestName = 80;
  constexpr std::size_t kLongestDate = 40;
  const std::string_view text = input.text;
  const std::string_view part = Slice(text, unit);
  const std::size_t handle = part.rfind(" (@");
  if (handle == std::string_view::npos) return std::nullopt;
  const std::size_t close = part.find(')', handle);
  const std::size_t dash = part.substr(0, handle).rfind("— ");
  if (close == std::string_view::npos || dash == std::string_view::npos ||
      handle - dash > kLongestName || part.size() - close > kLongestDate) {
    return std::nullopt;
  }
  // A date of whatever language, or nothing.
  const std::string_view behind = part.substr(close + 1);
  for (const char c : behind) {
    if (c == '.' || c == '!' || c == '?' || c == ';') return std::nullopt;
  }
  const bool has_digit = behind.find_first_of("0123456789") != std::string_view::npos;
  if (!has_digit && behind.find_first_not_of(' ') != std::string_view::npos) return std::nullopt;
  return ApparatusPart{{unit.begin + dash, unit.end}, TextKind::kByline, {}, {}, {}, {}};
}

}  // namespace synoptic::mentions
