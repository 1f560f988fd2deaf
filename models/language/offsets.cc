// The count of units that stand before each block of bytes is kept; what is left is counted
// through.

#include "synoptic/offsets.hpp"

#include <algorithm>
#include <string>

#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

constexpr std::size_t kBlock = 128;

// A character is counted at its first byte; the bytes behind that count for nothing.
std::size_t UnitsOf(char byte, OffsetUnit unit) {
  const auto value = static_cast<unsigned char>(byte);
  if ((value & 0xC0U) == 0x80) return 0;
  return unit == OffsetUnit::kUtf16 && value >= 0xF0 ? 2 : 1;
}

[[noreturn]] void Refuse(std::size_t offset, const std::string& problem) {
  throw Error(ErrorCode::kInvalidArgument, "offset " + std::to_string(offset) + ": " + problem);
}

}  // namespace

TextOffsets::TextOffsets(std::string_view text, OffsetUnit unit) : text_(text), unit_(unit) {
  if (const auto invalid = FindInvalidUtf8(text)) {
    throw Error(ErrorCode::kInvalidText,
                "expected UTF-8, found another byte at " + std::to_string(*invalid));
  }
  before_.reserve(text.size() / kBlock + 1);
  for (std::size_t byte = 0; byte < text.size(); ++byte) {
    if (byte % kBlock == 0) before_.push_back(size_);
    size_ += UnitsOf(text[byte], unit);
  }
}

std::size_t TextOffsets::FromByte(std::size_t offset) const {
  if (offset > text_.size()) {
    Refuse(offset, "expected at most the " + std::to_string(text_.size()) + " bytes of the text");
  }
  if (offset == text_.size()) return size_;
  if (UnitsOf(text_[offset], unit_) == 0) Refuse(offset, "expected no byte within a character");
  const std::size_t block = offset / kBlock;
  std::size_t units = before_[block];
  for (std::size_t byte = block * kBlock; byte < offset; ++byte) {
    units += UnitsOf(text_[byte], unit_);
  }
  return units;
}

std::size_t TextOffsets::ToByte(std::size_t offset) const {
  if (offset > size_) {
    Refuse(offset, "expected at most the " + std::to_string(size_) + " units of the text");
  }
  if (offset == size_) return text_.size();
  const auto behind = std::ranges::upper_bound(before_, offset);
  const auto block = static_cast<std::size_t>(behind - before_.begin()) - 1;
  std::size_t units = before_[block];
  std::size_t byte = block * kBlock;
  // A block may begin within a character that the one before counts.
  while (byte < text_.size() && (units < offset || UnitsOf(text_[byte], unit_) == 0)) {
    units += UnitsOf(text_[byte++], unit_);
  }
  if (units > offset) Refuse(offset, "expected no offset within a character");
  return byte;
}

}  // namespace synoptic
