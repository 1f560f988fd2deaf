#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "synoptic/internal/name_match.hpp"

/// Words as sounds, and how close they are.
namespace synoptic::mentions {

inline constexpr std::size_t kMaxWord = 32;  ///< Letters that are read of a word.

/// Spellings of one sound become equal.
std::string ToSounds(std::string_view word);

/// From 0 to 1: of the first `size` sounds of a, all of it or without an ending, and b. 0 where it
/// is less than `least`, if that is told without an alignment.
double Closeness(const SoundedWord& a, std::size_t size, const SoundedWord& b, double least);

/// The same of all of both.
double Closeness(const SoundedWord& a, const SoundedWord& b, double least);

}  // namespace synoptic::mentions
