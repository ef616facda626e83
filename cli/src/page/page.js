<title>{{title}}</title><style>{{style}}</style><script type="application/json" id="registry">{{data}}</script><script>{{script}}</script>
