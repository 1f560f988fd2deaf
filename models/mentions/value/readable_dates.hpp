#pragma once

#include <string>

#include "synoptic/value.hpp"

namespace synoptic::mentions {

/// "18 March 2024", "1980s", "Monday", "summer 2024", "19:30 UTC+01:00", "512 BC": in the words
/// of people, as far as it is known.
std::string ReadableDate(const Date& date);

}  // namespace synoptic::mentions
