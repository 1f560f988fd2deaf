#pragma once

/// What a shared library shows of itself: all else is hidden, in whatever way it is built.
#if defined(__GNUC__)
#define SYNOPTIC_EXPORT __attribute__((visibility("default")))
#define SYNOPTIC_HIDDEN __attribute__((visibility("hidden")))
#else
#define SYNOPTIC_EXPORT
#define SYNOPTIC_HIDDEN
#endif
