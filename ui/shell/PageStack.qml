// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Navigation

// Shows the page that Navigation names. A page is created when it is first shown and then keeps its state.
FocusScope {
    id: stack

    // One component for each value of Navigation.Page, in its order; each creates an AppPage.
    required property list<Component> pages
    property AppPage current: null

    Repeater {
        model: stack.pages.length
        Loader {
            id: place

            required property int index
            readonly property bool shown: index === Navigation.page

            function show() {
                if (!shown)
                    return
                active = true
                stack.current = item as AppPage
            }

            anchors.fill: parent
            active: false
            visible: shown
            focus: shown
            sourceComponent: stack.pages[index]
            onShownChanged: show()
            onLoaded: show()
            Component.onCompleted: show()
        }
    }
}
