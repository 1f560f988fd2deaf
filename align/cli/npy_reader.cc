// Reads .npy. The header is a Python dictionary of three entries, which NumPy always writes in the
// same way; it is searched for the entries rather than parsed as Python.

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <limits>
#include <string_view>
#include <system_error>

#include "align/cli/npy.hpp"
#include "synoptic/error.hpp"

namespace synoptic::cli {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::string_view kMagic = "\x93NUMPY"sv;

/// A float16 (IEEE 754 binary16) as a float32: both have the same parts, of other widths.
float FromHalf(std::uint16_t bits) {
  constexpr int kSubnormalExponent = -24;
  const bool is_negative = (bits >> 15U) != 0;
  const int exponent = (bits >> 10U) & 0x1F;
  const int fraction = bits & 0x3FF;
  float value = 0;
  if (exponent == 0) {
    value = std::ldexp(static_cast<float>(fraction), kSubnormalExponent);
  } else if (exponent == 0x1F) {
    value = fraction == 0 ? std::numeric_limits<float>::infinity()
                          : std::numeric_limits<float>::quiet_NaN();
  } else {
    value = std::ldexp(static_cast<float>(fraction + 0x400), exponent - 1 + kSubnormalExponent);
  }
  return is_negative ? -value : value;
}

template <typename Unsigned>
Unsigned ReadLittleEndian(const char* bytes) {
  Unsigned number = 0;
  for (std::size_t i = 0; i < sizeof(number); ++i) {
    number = static_cast<Unsigned>(
        number | static_cast<Unsigned>(static_cast<unsigned char>(bytes[i])) << (8 * i));
  }
  return number;
}

class NpyReader {
 public:
  explicit NpyReader(const std::string& file) : file_(file), in_(file, std::ios::binary) {
    if (!std::filesystem::exists(file)) throw Error(ErrorCode::kNotFound, file + ": no such file");
    if (!in_ || !std::filesystem::is_regular_file(file)) {
      throw Error(ErrorCode::kUnreadable, file + ": not a file that can be read");
    }
    size_ = std::filesystem::file_size(file);
  }

  Matrix Read() {
    const std::string header = ReadHeader();
    const std::string type(ValueOf(header, "'descr':"));
    if (type != "'<f4'" && type != "'<f2'") {
      Fail("expected numbers of type '<f4' or '<f2' (float32, float16), found " + type +
           "; save array.astype(\"<f4\")");
    }
    if (const auto order = ValueOf(header, "'fortran_order':"); order != "False") {
      Fail("expected rows one after the other (C order), found fortran_order " +
           std::string(order) + "; save numpy.ascontiguousarray(array)");
    }
    Matrix matrix = MakeMatrix(ValueOf(header, "'shape':"), type == "'<f4'" ? 4 : 2);
    for (std::size_t i = 0; i < matrix.rows; ++i) ReadRow(type == "'<f4'" ? 4 : 2, i, matrix);
    return matrix;
  }

 private:
  [[noreturn]] void Fail(const std::string& message) const {
    throw Error(ErrorCode::kInvalidFormat, file_ + ": " + message);
  }

  std::string Take(std::size_t count) {
    if (count > size_ - position_) Fail("ends within the header of an .npy file");
    std::string bytes(count, '\0');
    in_.read(bytes.data(), static_cast<std::streamsize>(count));
    if (!in_) throw Error(ErrorCode::kUnreadable, file_ + ": cannot be read");
    position_ += count;
    return bytes;
  }

  std::string ReadHeader() {
    constexpr std::size_t kVersionSize = 2;
    if (size_ < kMagic.size() + kVersionSize || Take(kMagic.size()) != kMagic) {
      Fail("not an .npy file; save the vectors with numpy.save");
    }
    const int version = Take(kVersionSize)[0];
    if (version < 1 || version > 3) {
      Fail("expected version 1, 2 or 3 of the .npy format, found " + std::to_string(version));
    }
    const std::size_t size = version == 1 ? ReadLittleEndian<std::uint16_t>(Take(2).data())
                                          : ReadLittleEndian<std::uint32_t>(Take(4).data());
    return Take(size);
  }

  /// What stands behind a key, up to the comma that ends it.
  std::string_view ValueOf(std::string_view header, std::string_view key) const {
    const std::size_t found = header.find(key);
    if (found == std::string_view::npos) Fail("the header has no " + std::string(key));
    std::string_view rest = header.substr(found + key.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    const std::size_t end = rest.starts_with('(') ? rest.find(')') + 1 : rest.find_first_of(",}");
    return rest.substr(0, end);
  }

  /// "(19, 768)".
  Matrix MakeMatrix(std::string_view shape, std::size_t number_size) const {
    const char* next = shape.data();
    const char* const end = next + shape.size();
    std::size_t sides[2] = {};
    bool is_good = true;
    for (const std::string_view before : {"("sv, ", "sv}) {
      is_good = is_good && std::string_view(next, end).starts_with(before);
      if (!is_good) break;
      const auto [behind, error] =
          std::from_chars(next + before.size(), end, sides[before == "(" ? 0 : 1]);
      is_good = error == std::errc();
      next = behind;
    }
    if (!is_good || std::string_view(next, end) != ")") {
      Fail("expected two dimensions, units and numbers, found the shape " + std::string(shape));
    }
    const auto [rows, columns] = sides;
    const std::size_t count = (size_ - position_) / number_size;
    const bool fits = columns == 0 ? count == 0 : count % columns == 0 && count / columns == rows;
    if (!fits || (size_ - position_) % number_size != 0) {
      Fail("expected " + std::string(shape) + " numbers of " + std::to_string(number_size) +
           " bytes behind the header, found " + std::to_string(size_ - position_) + " bytes");
    }
    return {columns == 0 ? 0 : rows, columns};
  }

  void ReadRow(std::size_t number_size, std::size_t i, Matrix& matrix) {
    const std::string bytes = Take(matrix.cols * number_size);
    for (std::size_t j = 0; j < matrix.cols; ++j) {
      const char* const number = bytes.data() + j * number_size;
      float& value = matrix.row(i)[j];
      value = number_size == 4 ? std::bit_cast<float>(ReadLittleEndian<std::uint32_t>(number))
                               : FromHalf(ReadLittleEndian<std::uint16_t>(number));
      if (!std::isfinite(value)) {
        Fail("expected finite numbers, found " + std::to_string(value) + " in row " +
             std::to_string(i) + ", column " + std::to_string(j) + ", counted from 0");
      }
    }
  }

  const std::string& file_;
  std::ifstream in_;
  std::size_t size_ = 0;
  std::size_t position_ = 0;
};

}  // namespace

Matrix ReadNpy(const std::string& file) { return NpyReader(file).Read(); }

}  // namespace synoptic::cli
