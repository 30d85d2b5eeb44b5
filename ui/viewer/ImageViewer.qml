// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

// An image, as large as the window allows, to be looked at closely.
T.Popup {
    id: viewer

    required property var chat
    property var part: null
    property real zoom: 1
    signal saveRequested(string path)
    signal inputTaken
    signal videoRequested(var part, var player)
    signal frameSaveRequested(var player)
    signal joinRequested(string messageId)

    readonly property real natural: part ? Math.max(1, part.pixelWidth) : 1
    readonly property real naturalHeight: part ? Math.max(1, part.pixelHeight) : 1
    readonly property real fitZoom: Math.min((width - 2 * Metrics.xl) / natural,
                                             (height - 2 * Metrics.header - 2 * Metrics.l) / naturalHeight)

    function show(image) {
        part = image
        open()
        fit()
    }
    function showVideo(video, player) {
        videoRequested(video, player)
    }
    function saveFrame(player) {
        frameSaveRequested(player)
    }
    function saveJoined(messageId) {
        joinRequested(messageId)
    }
    function fit() {
        zoom = Math.max(Metrics.zoomMin, Math.min(Metrics.zoomMax, fitZoom))
        stage.center()
    }
    function zoomAround(point, factor) {
        const next = Math.max(Metrics.zoomMin, Math.min(Metrics.zoomMax, zoom * factor))
        const ratio = next / zoom
        image.x = point.x - (point.x - image.x) * ratio
        image.y = point.y - (point.y - image.y) * ratio
        zoom = next
    }
    function zoomBy(factor) {
        zoomAround(Qt.point(stage.width / 2, stage.height / 2), factor)
    }

    parent: T.Overlay.overlay
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    padding: 0
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    background: Rectangle { color: Theme.stage }
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Motion.fade } }
    exit: Transition { NumberAnimation { property: "opacity"; to: 0; duration: Motion.state } }
    onWidthChanged: if (opened) fit()
    onHeightChanged: if (opened) fit()

    contentItem: FocusScope {
        id: stage

        function center() {
            image.x = Qt.binding(() => (stage.width - image.width) / 2)
            image.y = Qt.binding(() => (stage.height - image.height) / 2)
        }

        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: viewer.part && viewer.part.accessibleText !== "" ? viewer.part.accessibleText : qsTr("Image")
        Keys.onPressed: event => {
            event.accepted = true
            switch (event.key) {
            case Qt.Key_Plus:
            case Qt.Key_Equal:
                viewer.zoomBy(Metrics.zoomStep)
                break
            case Qt.Key_Minus:
                viewer.zoomBy(1 / Metrics.zoomStep)
                break
            case Qt.Key_0:
                viewer.fit()
                break
            case Qt.Key_1:
                viewer.zoomBy(1 / viewer.zoom)
                break
            default:
                event.accepted = false
            }
        }

        TapHandler { onTapped: viewer.close() }
        WheelHandler {
            onWheel: event => viewer.zoomAround(Qt.point(event.x, event.y),
                                                Math.pow(Metrics.zoomStep, event.angleDelta.y / Metrics.wheelStep))
        }
        Image {
            id: image
            width: viewer.natural * viewer.zoom
            height: viewer.naturalHeight * viewer.zoom
            source: viewer.part ? viewer.part.source : ""
            smooth: viewer.zoom * Screen.devicePixelRatio < Metrics.zoomSharp || viewer.zoom <= viewer.fitZoom
            Accessible.role: Accessible.Graphic
            Accessible.name: stage.Accessible.name
            DragHandler { cursorShape: active ? Qt.ClosedHandCursor : Qt.OpenHandCursor }
            TapHandler { onDoubleTapped: viewer.zoom > viewer.fitZoom ? viewer.fit() : viewer.zoomBy(2) }
        }
        ViewerBar {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Metrics.l
            zoom: viewer.zoom
            onZoomRequested: factor => viewer.zoomBy(factor)
            onFitRequested: viewer.fit()
            onCopyRequested: viewer.chat.copyImage(viewer.part.path)
            onSaveRequested: viewer.saveRequested(viewer.part.path)
            onInputRequested: {
                viewer.chat.useAsInput(viewer.part.path)
                viewer.close()
                viewer.inputTaken()
            }
        }
        ScrimButton {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Metrics.l
            iconName: "x"
            wide: false
            text: qsTr("Close")
            onClicked: viewer.close()
        }
    }
}
