#include "align/cli/npy.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>

namespace synoptic::cli {
namespace {

constexpr std::size_t kAlignment = 64;  // Of the numbers, so that they can be mapped.

template <typename Unsigned>
void AppendLittleEndian(Unsigned number, std::string& bytes) {
  for (std::size_t i = 0; i < sizeof(number); ++i) {
    bytes += static_cast<char>((number >> (8 * i)) & 0xFFU);
  }
}

std::string Header(const Matrix& matrix) {
  std::string description = "{'descr': '<f4', 'fortran_order': False, 'shape': (" +
                            std::to_string(matrix.rows) + ", " + std::to_string(matrix.cols) +
                            "), }";
  std::string header("\x93NUMPY\x01\x00", 8);
  const std::size_t size = header.size() + sizeof(std::uint16_t) + description.size() + 1;
  description.append((kAlignment - size % kAlignment) % kAlignment, ' ') += '\n';
  AppendLittleEndian(static_cast<std::uint16_t>(description.size()), header);
  return header + description;
}

}  // namespace

void WriteNpy(const Matrix& matrix, std::ostream& out) {
  out << Header(matrix);
  std::string bytes;
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    bytes.clear();
    for (const float number : matrix.row(i)) {
      AppendLittleEndian(std::bit_cast<std::uint32_t>(number), bytes);
    }
    out << bytes;
  }
}

}  // namespace synoptic::cli
