#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpora/html/blocks.hpp"
#include "corpora/html/main_text.hpp"
#include "corpora/html/metadata.hpp"
#include "corpora/html/tree.hpp"

namespace synoptic::corpora::html {

/// The day of a date as the metadata of pages have it: of ISO 8601, of mails, in figures, in
/// seconds or milliseconds since 1970, or in words of a language, which may be empty. Empty if it
/// has none.
std::string DayOfMetadata(std::string_view date, std::string_view lang = {});

/// A day that an address has as folders, "/2024/03/18/"; or, if `is_any`, in any other form.
std::string DayOfAddress(std::string_view url, bool is_any);

/// What is read of a page on when it was published.
struct DateHints {
  std::vector<std::string> days;   ///< Of elements about the title that hold a time, in order.
  std::vector<std::string> texts;  ///< The short blocks about the title.
};

/// Where pages say when they were published, other than in their metadata. What says of itself that
/// it tells a change is no hint. Linear in the page.
DateHints FindDateHints(const Tree& tree, const std::vector<Block>& blocks, const MainText& main);

/// The day of publication, by the metadata, and where they do not say, by the hints in a language
/// and the address; else the day of the last change; else empty.
std::string ChooseDate(const Metadata& metadata, const DateHints& hints, const std::string& lang);

}  // namespace synoptic::corpora::html
