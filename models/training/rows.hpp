#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace synoptic::training {

/// A row of parallel text: the same in two or more languages.
struct Row {
  std::string_view source;
  std::vector<std::pair<std::string_view, std::string_view>> texts;  ///< Language, text.
};

/// Calls `visit` with each row of a TSV file: source, then language and text, repeated. Views are
/// valid during the call. Throws Error: kNotFound, kUnreadable, kInvalidFormat or kInvalidText
/// (naming the line).
void VisitRows(const std::filesystem::path& file, const std::function<void(const Row&)>& visit);

}  // namespace synoptic::training
