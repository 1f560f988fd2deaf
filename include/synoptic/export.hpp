#pragma once

/// What a shared library shows of itself: all else is hidden, in whatever way it is built.
/// SYNOPTIC_SHOW_ALL is for tests of the library alone.
#if defined(__GNUC__)
#define SYNOPTIC_EXPORT __attribute__((visibility("default")))
#else
#define SYNOPTIC_EXPORT
#endif
#if defined(__GNUC__) && !defined(SYNOPTIC_SHOW_ALL)
#define SYNOPTIC_HIDDEN __attribute__((visibility("hidden")))
#else
#define SYNOPTIC_HIDDEN
#endif
