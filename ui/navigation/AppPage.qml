// SPDX-License-Identifier: Apache-2.0
import QtQuick

// A page of the window. The shell calls these functions; a page overrides those that apply to it.
FocusScope {
    property bool menuButtonShown: false

    // Puts the keyboard where work on this page begins.
    function focusStart() {
        forceActiveFocus(Qt.OtherFocusReason)
    }
    // Moves the keyboard to the next region of this page; false after the last one.
    function focusNextRegion(): bool {
        return false
    }
    function scrollPages(direction: int) {
    }
    function rename() {
    }
}
