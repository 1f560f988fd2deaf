#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace synoptic::scoring {

/// The rows of a gold file, one after another, and where they stand.
class GoldLines {
 public:
  /// Throws Error if the file cannot be read or is none of a version that is known.
  explicit GoldLines(std::filesystem::path file);

  /// Goes to the next row that says something; false behind the last.
  bool Next();
  std::span<const std::string_view> fields() const { return fields_; }

  const std::filesystem::path& file() const { return file_; }
  std::size_t line() const { return line_; }
  int version() const { return version_; }

  /// Throws Error(kInvalidFormat) that names the file and this line, or another.
  [[noreturn]] void Fail(const std::string& message) const { FailAt(line_, message); }
  [[noreturn]] void FailAt(std::size_t line, const std::string& message) const;

 private:
  void Open();
  bool ReadLine();
  void ReadHeader();
  std::string Place(std::size_t line) const;

  std::filesystem::path file_;
  std::ifstream in_;
  std::string text_;
  std::vector<std::string_view> fields_;
  std::size_t line_ = 0;
  int version_ = 0;
};

/// The parts of a text between separators, one at least.
std::vector<std::string_view> Split(std::string_view text, char separator);

}  // namespace synoptic::scoring
